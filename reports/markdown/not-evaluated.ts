import type { NotEvaluated, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { failedReads } from '../select/gate-evidence.ts';
import { clause, sentence } from '../text/sentence.ts';
import { citationIfAny } from './citation.ts';
import { code, heading, prose } from './escape.ts';
import { blocks, joinMarkdown, lines, type Markdown, md, NOTHING } from './markdown.ts';
import { sign } from './marks.ts';

type MissingPiece = NotEvaluated['missing'][number];

/** Pieces named one by one before the rest is only counted. */
const PIECES_NAMED = 6;

/**
 * What could not be evaluated, grouped by the reason, with the evidence that is missing; nothing when all was evaluated.
 *
 * @param level of the heading; `placeOf` tells how the place of a statement is called, for example its section's title
 */
export function notEvaluatedBlock(
  result: Pick<RunResult, 'evidence'>,
  gaps: readonly NotEvaluated[],
  { level, placeOf }: { readonly level: 2 | 3; readonly placeOf: (gap: NotEvaluated) => string },
): Markdown {
  if (gaps.length === 0) return NOTHING;
  const reasons = [...new Set(gaps.map(({ reason }) => reason))];
  const statements = prose(countText(gaps.length, 'statement'));
  return blocks(
    heading(level, 'Not Evaluated'),
    md`${statements} could not be established. What was not observed has neither passed nor failed.`,
    lines(
      ...reasons.map((reason) =>
        reasonLines(
          result,
          reason,
          gaps.filter((gap) => gap.reason === reason),
          placeOf,
        ),
      ),
    ),
  );
}

function reasonLines(
  result: Pick<RunResult, 'evidence'>,
  reason: string,
  gaps: readonly NotEvaluated[],
  placeOf: (gap: NotEvaluated) => string,
): Markdown {
  const missing = distinct(gaps.flatMap((gap) => gap.missing));
  const titles = gaps.map((gap) => md`“${prose(clause(gap.title))}” (${prose(placeOf(gap))})`);
  return lines(
    md`- ${sign('unknown')} ${prose(sentence(reason || 'no reason was given'))}${citationIfAny(failedReads(result, missing))}`,
    missing.length > 1 ? md`  - Missing evidence: ${missingPieces(missing)}.` : NOTHING,
    md`  - Not established: ${joinMarkdown(titles, '; ')}.`,
  );
}

function missingPieces(missing: readonly MissingPiece[]): Markdown {
  const named = missing.slice(0, PIECES_NAMED).map(({ kind, subject, message, code: reason }) => {
    const piece = subject === '*' ? prose(kind) : md`${prose(kind)} ${code(subject)}`;
    return md`${piece} — ${prose(clause(message))} (${code(reason)})`;
  });
  const others = missing.length - named.length;
  return joinMarkdown(others > 0 ? [...named, md`and ${others} more`] : named, '; ');
}

function distinct(missing: readonly MissingPiece[]): MissingPiece[] {
  return [...new Map(missing.map((piece) => [`${piece.kind}\0${piece.subject}\0${piece.code}`, piece])).values()];
}
