/** A line of TAP; `depth` counts subtests, which are indented by four spaces. */
export type TapLine =
  | { readonly kind: 'version' }
  | { readonly kind: 'plan'; readonly depth: number; readonly count: number }
  | {
      readonly kind: 'point';
      readonly depth: number;
      readonly ok: boolean;
      readonly name: string;
      readonly directive?: 'skip' | 'todo';
    }
  | { readonly kind: 'bail'; readonly text: string }
  | { readonly kind: 'other' };

const DEEPEST = 32;

/** Reads one line; what is neither of these is no part of the protocol and is passed over, as it says. */
export function tapLine(line: string): TapLine {
  const [, indent = '', text = ''] = /^((?: {4})*)(\S.*)$/.exec(line) ?? [];
  const depth = indent.length / 4;
  if (depth > DEEPEST) return { kind: 'other' };
  if (/^TAP version 1[34]$/i.test(text)) return { kind: 'version' };
  const [bail, reason = ''] = /^Bail out!\s*(.*)$/i.exec(text) ?? [];
  if (bail !== undefined) return { kind: 'bail', text: reason };
  const [plan, count = ''] = /^1\.\.(\d{1,9})(?:\s*#.*)?$/.exec(text) ?? [];
  if (plan !== undefined) return { kind: 'plan', depth, count: Number(count) };
  const [point, not, description = ''] = /^(not )?ok\b(?:\s+\d{1,9})?(?:\s*-)?\s*(.*)$/.exec(text) ?? [];
  if (point === undefined) return { kind: 'other' };
  return { kind: 'point', depth, ok: not === undefined, ...described(description) };
}

/** ` # SKIP reason` and ` # TODO reason` at the end; a hash that is escaped belongs to the name. */
function described(description: string): { name: string; directive?: 'skip' | 'todo' } {
  const at = description.search(/(?<!\\)#\s*(?:skip|todo)\b/i);
  const name = (at < 0 ? description : description.slice(0, at)).replaceAll('\\#', '#').trim();
  const [, word = ''] = at < 0 ? [] : (/^#\s*(skip|todo)/i.exec(description.slice(at)) ?? []);
  const directive = word.toLowerCase();
  return {
    name: name.replace(/ # time=[\d.]+m?s$/, '').replace(/ \{$/, '') || '(no name)',
    ...((directive === 'skip' || directive === 'todo') && { directive }),
  };
}
