import type { Json } from '../model/flow/json.ts';

const LIMIT = 200;
const SHOWN_VALUES = 5;

/** A value as it stands in a report: a plain text as it is, everything else as JSON; long ones are cut. */
export function showValue(value: Json): string {
  if (typeof value !== 'string') return cut(JSON.stringify(value));
  const isPlain = value !== '' && value === value.trim() && !/\p{Cc}/u.test(value);
  return cut(isPlain && !looksLikeOther(value) ? value : JSON.stringify(value));
}

/** A text as it is, anything else as JSON. */
export function plainText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a place holds: nothing, a value, or the first of several. */
export function showNodes(nodes: readonly Json[]): string {
  const [first] = nodes;
  if (first === undefined) return 'nothing';
  if (nodes.length === 1) return showValue(first);
  const shown = nodes.slice(0, SHOWN_VALUES).map(showValue);
  return cut(`${nodes.length} values: ${shown.join(', ')}${nodes.length > SHOWN_VALUES ? ', …' : ''}`);
}

/** The text `5` is quoted, so that nobody takes it for the number. */
function looksLikeOther(text: string): boolean {
  return /^(?:-?\d[\d.eE+-]*|true|false|null|nothing)$/.test(text) || /^["[{]/.test(text);
}

function cut(text: string): string {
  return text.length <= LIMIT ? text : `${text.slice(0, LIMIT - 1)}…`;
}
