/**
 * The README, or another page, with this text between the marks `<!-- NAME -->` and `<!-- /NAME -->`.
 *
 * @throws Error when the marks are not there: the part would quietly stop being up to date
 */
export function withPart(readme: string, name: string, text: string, page = 'README.md'): string {
  const part = new RegExp(`(?<=^<!-- ${name} -->\\n).*?(?=^<!-- /${name} -->$)`, 'ms');
  if (!part.test(readme)) throw new Error(`${page} has no lines \`<!-- ${name} -->\` and \`<!-- /${name} -->\`.`);
  return readme.replace(part, () => text);
}

/** Text as a code block, so that it is shown as it is written. */
export function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\`\n`;
}
