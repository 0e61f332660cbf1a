import * as z from 'zod';
import type { Judgement } from '../model/check.ts';
import { Priority } from '../model/priority.ts';
import { Subject } from '../model/subject.ts';

const EvidenceIds = z.array(z.string().regex(/^E\d+$/));
const CitedIds = EvidenceIds.min(1, { error: 'cites no evidence' });
const Sentence = z.string().min(1).max(2000);
const examined = z.number().int().positive({ error: 'nothing was examined, which is not applicable and no verdict' });

const Finding = z.strictObject({
  subject: z.strictObject(Subject.shape).refine((subject) => Object.keys(subject).length > 0, {
    error: 'names nothing that the finding is about',
  }),
  message: Sentence,
  observed: Sentence,
  expected: Sentence,
  evidence: CitedIds,
  priority: Priority.optional(),
  fix: Sentence.optional(),
  snippet: z.string().max(5000).optional(),
});

const unobserved = z
  .array(z.strictObject({ kind: z.string(), subject: z.string(), code: z.string(), message: z.string() }))
  .optional();

const Said = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('pass'), examined, evidence: CitedIds, unobserved }),
  z.strictObject({
    verdict: z.literal('fail'),
    examined: z.number().int().nonnegative(),
    evidence: EvidenceIds,
    findings: z.array(Finding).min(1).max(10_000),
    unobserved,
  }),
  z.strictObject({ verdict: z.literal('not-applicable'), reason: Sentence, unobserved }),
]);

/**
 * What a check of a plugin may say. Whatever else it says is no judgement: a pass of nothing, a finding without evidence,
 * evidence that it was not handed.
 *
 * @param handed identifiers of the evidence that the check was handed
 * @throws Error with the reason why it is none
 */
export function judgementOf(said: unknown, handed: ReadonlySet<string>): Judgement {
  const read = Said.safeParse(said);
  if (!read.success)
    throw new TypeError(`it returned no judgement: ${z.prettifyError(read.error).split('\n').join(' ')}`);
  const cited = [...citedBy(read.data)];
  const invented = cited.find((id) => !handed.has(id));
  if (invented !== undefined) throw new RangeError(`it cites ${invented}, which it was not handed`);
  return read.data as Judgement;
}

function citedBy(said: z.infer<typeof Said>): readonly string[] {
  if (said.verdict === 'not-applicable') return [];
  return said.verdict === 'pass'
    ? said.evidence
    : [...said.evidence, ...said.findings.flatMap(({ evidence }) => evidence)];
}
