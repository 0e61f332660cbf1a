import type { ManifestEntry } from '../../src/model/capture.ts';
import type { GateResult, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { gateEvidence } from '../select/gate-evidence.ts';
import { shortenedIds } from '../text/shortened-ids.ts';
import { utcTime } from '../text/utc-time.ts';
import { cell, codeCell, prose } from './escape.ts';
import { blocks, type Markdown, md, NOTHING } from './markdown.ts';
import { table } from './table.ts';

const HASH_SHOWN = 12;

/** Every piece of evidence the document cites, with where it came from; the rest is only counted. */
export function evidenceAppendix(result: RunResult, gate: GateResult): Markdown {
  const cited = gateEvidence(result, gate);
  const others = result.evidence.length - cited.length;
  return blocks(
    md`### Evidence`,
    cited.length === 0 ? md`This document cites no evidence.` : table(COLUMNS, cited.map(row)),
    others === 0 ? NOTHING : md`${prose(countText(others, 'more piece'))} of the capture ${be(others)} not cited here.`,
  );
}

const COLUMNS = [
  { title: md`Id` },
  { title: md`Kind` },
  { title: md`Subject` },
  { title: md`Collector` },
  { title: md`Action` },
  { title: md`Started` },
  { title: md`Duration (ms)`, align: 'right' },
  { title: md`Bytes`, align: 'right' },
  { title: md`Masked`, align: 'right' },
  { title: md`SHA-256` },
] as const;

function row(piece: ManifestEntry): Markdown[] {
  const { id, kind, subject, collector, action, startedAt, durationMs, bytes, truncated, redactions } = piece;
  return [
    cell(id),
    cell(kind),
    codeCell(shortenedIds(subject)),
    cell(collector),
    codeCell(shortenedIds(action)),
    cell(utcTime(startedAt)),
    md`${Number(durationMs.toFixed(1))}`,
    truncated ? md`${bytes} (truncated)` : md`${bytes}`,
    md`${redactions}`,
    hash(piece),
  ];
}

function hash({ sha256, missing }: ManifestEntry): Markdown {
  if (missing !== undefined) return md`missing: ${codeCell(missing.code)}`;
  return sha256 === undefined ? md`—` : codeCell(sha256.slice(0, HASH_SHOWN));
}

function be(count: number): Markdown {
  return count === 1 ? md`is` : md`are`;
}
