import type { Position } from '../../model/evidence/position.ts';
import type { DocumentedVariable } from '../../model/evidence/project-document.ts';

const ITEM =
  /^([^\S\n]*(?:[*+-]|\d{1,9}[.)])[^\S\n]+(?:\[[ xX]\][^\S\n]+)?(?:\*\*)?`?)([A-Z][A-Z0-9_]{2,})(?=`|:|\*\*|\s|$)(.*)$/;
const ABOUT_VARIABLES = /environment|variable|config|setting|secret|credential/i;
const DEFAULT = /\bdefault(?:s to| is| value(?: is)?:?|\s*[:=])\s*[`'"“]*([^`'"”\s,;)]+)/i;

interface List {
  readonly raw: string;
  readonly under: readonly string[];
  /** Takes offsets from the start of the list. */
  readonly positionOf: (offset: number) => Position;
}

/** The variables that the items of a list begin with, below a heading that is about configuration. */
export function listedVariables({ raw, under, positionOf }: List): DocumentedVariable[] {
  if (!under.some((heading) => ABOUT_VARIABLES.test(heading))) return [];
  let offset = 0;
  return raw.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    const [, lead = '', variable, text = ''] = ITEM.exec(line) ?? [];
    if (variable === undefined) return [];
    const value = DEFAULT.exec(text)?.[1];
    return [
      {
        variable,
        presence: presenceOf([text, ...under.toReversed()]),
        ...(value !== undefined && { default: { name: variable, value } }),
        under: [...under],
        at: positionOf(start + lead.length),
      },
    ];
  });
}

/** The first of some texts that speaks of it tells: the item itself, then the headings from the nearest one. */
function presenceOf(texts: readonly string[]): DocumentedVariable['presence'] {
  for (const text of texts) {
    if (/\boptional\b|\bdefaults? (?:to|is)\b/i.test(text)) return 'optional';
    if (/\brequired\b|\bmandatory\b/i.test(text)) return 'required';
  }
  return 'unstated';
}
