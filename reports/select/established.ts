import { limitText } from '../../src/model/limits/limits.ts';
import type { Provenance } from '../../src/model/provenance.ts';
import type { GateResult, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { durationText } from '../../src/shared/duration-text.ts';
import { utcTime } from '../text/utc-time.ts';
import { evidenceOfKind, gateEvidence } from './gate-evidence.ts';
import { judgedText } from './judged-text.ts';

/** One line of how a document was established: words, or a command to be typed, and what they rest on. */
export interface Established {
  readonly label: string;
  readonly text: string;
  readonly isCommand?: true;
  /** Empty only for what the document says of itself. */
  readonly evidence: readonly string[];
}

/** By whom, when, on what and within which limits a document was established; nothing in results of older versions. */
export function established(result: RunResult, gate: GateResult): readonly Established[] {
  const { provenance, run } = result;
  if (!provenance) return [];
  const cited = new Set(gateEvidence(result, gate).map(({ id }) => id));
  const own = evidenceOfKind(result, 'run');
  return [
    { label: 'Run by', text: whoText(run), evidence: own },
    ...(provenance.evidence ? [{ label: 'Evidence read', text: ageText(provenance.evidence), evidence: own }] : []),
    ...(provenance.scope ? [scopeRow(provenance.scope)] : []),
    ...provenance.clocks.filter(({ evidence }) => isCited(evidence, cited)).map(clockRow),
    ...limitRows(provenance.limits, cited),
    { label: 'Limits', text: limitsInForce(run), evidence: own },
    ...(result.judged ? [{ label: 'Judged', text: judgedText(result.judged), evidence: [] }] : []),
    { label: 'Run it again', text: run.command.join(' '), isCommand: true, evidence: own },
    { label: 'Judge it again', text: 'gates evaluate capture', isCommand: true, evidence: [] },
    { label: 'Verify it', text: 'gates verify .', isCommand: true, evidence: [] },
  ];
}

/** A document tells of what it cites; what only concerns other gates is told there. */
function isCited(evidence: readonly string[], cited: ReadonlySet<string>): boolean {
  return evidence.some((id) => cited.has(id));
}

/** Those that are not what they usually are; all of them stand in the result. */
function limitsInForce({ limits }: RunResult['run']): string {
  if (!limits) return 'not told: the capture is of an older version';
  const moved = limits.flatMap(({ usual, ...limit }) =>
    usual === undefined ? [] : [`${limitText(limit)} (usually ${usual})`],
  );
  return moved.length === 0 ? 'as they usually are' : moved.join('; ');
}

function whoText({ user, host, pipelineJob }: RunResult['run']): string {
  if (!pipelineJob) return `${user}@${host}`;
  const { system, ...named } = pipelineJob;
  const details = Object.entries(named).map(([name, value]) => `${name} ${value}`);
  return `${user}@${host}, a job of ${[system, ...details].join(', ')}`;
}

function ageText({ oldest, newest }: NonNullable<Provenance['evidence']>): string {
  const span = (Date.parse(newest) - Date.parse(oldest)) / 1000;
  return `${utcTime(oldest)} to ${utcTime(newest)}, ${span < 1 ? 'within a second' : durationText(span)}`;
}

function scopeRow({ query, total, included, excluded, evidence }: NonNullable<Provenance['scope']>): Established {
  const others = excluded.map(({ reason, containers }) => `${containers.length} ${reason}`);
  const left = others.length > 0 ? `; left out: ${others.join(', ')}` : '; none was left out';
  const text = `${included} of ${countText(total, 'container')} on the engine, told by ${query}${left}`;
  return { label: 'Scope', text, evidence };
}

function clockRow({ source, skewMs, uncertaintyMs, evidence }: Provenance['clocks'][number]): Established {
  const milliseconds = Math.abs(Math.round(skewMs));
  const amount =
    milliseconds === 0 ? 'as this host' : `${milliseconds} ms ${skewMs < 0 ? 'behind' : 'ahead of'} this host`;
  const exactly = uncertaintyMs === undefined ? '' : `, known to ${Math.round(uncertaintyMs)} ms`;
  return { label: `Clock of ${source}`, text: `${amount}${exactly}`, evidence };
}

/** Which limit it was, and how far it can be moved. */
function limitWords(limit: Provenance['limits'][number]['limit']): string {
  if (!limit) return '';
  return ` (${limitText(limit)}${limit.most === undefined ? '' : `; at most ${limit.most}`})`;
}

function limitRows(limits: Provenance['limits'], cited: ReadonlySet<string>): readonly Established[] {
  return limits.flatMap(({ what, evidence, limit }) => {
    const concerned = evidence.filter((id) => cited.has(id));
    if (concerned.length === 0) return [];
    return [{ label: 'Limit reached', text: `${concerned.length} ${what}${limitWords(limit)}`, evidence: concerned }];
  });
}
