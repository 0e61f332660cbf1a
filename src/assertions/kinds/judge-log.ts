import type { RecordedLines } from '../../model/evidence/flow-observation.ts';
import type { Pattern } from '../../model/flow/expectation-parts.ts';
import type { LinePattern, LogExpectation } from '../../model/flow/observation-steps.ts';
import { textDocument } from '../documents.ts';
import { judgePlace } from '../judge-place.ts';
import { held, type Judged } from '../outcome.ts';
import { patternText } from '../pattern-text.ts';
import { fits, judgeSequence, type Piece } from '../sequence.ts';

/** Judges lines of a log or of a container's output. */
export function judgeLog(record: RecordedLines, { line, count, never }: LogExpectation): Judged[] {
  const pieces = record.lines.map(({ text }): Piece => ({ text, document: textDocument(text) }));
  const gaps = record.complete ? undefined : 'not every line of the time is in the evidence';
  const forbidden = never ? judgeSequence(pieces, { never: [asPattern(never)] }, gaps).outcomes : [];
  if (!line) return [...forbidden];
  const pattern = asPattern(line);
  const what = `lines: ${patternText(pattern)}`;
  const found = pieces.filter((piece) => fits(piece, pattern)).length;
  if (count === undefined && found > 0) return [...forbidden, held(`${what} gte 1`, String(found))];
  const uncertain = gaps === undefined ? {} : { uncertain: gaps };
  return [...forbidden, ...judgePlace({ what, nodes: [found], ...uncertain }, count ?? { gte: 1 })];
}

function asPattern({ contains, matches, json }: LinePattern): Pattern {
  const text = { ...(contains !== undefined && { contains }), ...(matches !== undefined && { matches }) };
  return { ...(json && { json }), ...(Object.keys(text).length > 0 && { text }) };
}
