/** Marks by which a runtime writes where an error arose. Each repetition is bounded, because anybody can write an answer. */
const MARKS: readonly (readonly [runtime: string, pattern: RegExp])[] = [
  ['Node.js', /\bat [^\n()]{0,120}\(?(?:file:\/\/|node:)?\/?[\w./@-]{1,160}\.[cm]?[jt]sx?:\d{1,6}:\d{1,6}\)?/],
  ['Python', /Traceback \(most recent call last\)|File \\?"[^"\n\\]{1,200}\.py\\?", line \d{1,6}/],
  ['Java', /\bat [\w.$/]{1,200}\([\w$]{1,100}\.(?:java|kt|scala):\d{1,6}\)/],
  ['Go', /goroutine \d{1,9} \[[a-z ]{1,40}\]:/],
  ['PHP', / in \/[\w./-]{1,200}\.php(?: on line |:)\d{1,6}/],
  ['Ruby', /[\w./-]{1,200}\.rb:\d{1,6}:in [`']/],
  ['.NET', /\bat [\w.<>`]{1,200}\([^\n)]{0,200}\) in [^\n]{1,200}:line \d{1,6}/],
];

/** The runtime whose stack trace stands in a text, and the place where it shows; undefined when none does. */
export function stackTrace(text: string): { readonly runtime: string; readonly line: string } | undefined {
  for (const [runtime, pattern] of MARKS) {
    const [line] = pattern.exec(text) ?? [];
    if (line !== undefined) return { runtime, line: line.trim() };
  }
  return undefined;
}
