import type { ReadRun } from '../flows/judged-flows.ts';
import { recordedExchanges } from '../flows/recorded-exchanges.ts';
import type { SuiteProof } from '../flows/suite-proofs.ts';
import { type DescribedOperation, describedOperations, type ReadOpenapi } from './described-api.ts';
import { type JudgedAnswer, judgedAnswers } from './judge-answers.ts';
import { readDocuments, type ServedDocument, servedDocuments } from './served-documents.ts';

/** What the documents of the project describe, and those that services served to flows. */
export function operationsOfAll(
  runs: readonly ReadRun[],
  documents: readonly ReadOpenapi[],
): readonly DescribedOperation[] {
  return describedOperations([...documents, ...readDocuments(servedDocuments(recordedExchanges(runs)))]);
}

/** The documents that services served to flows and that cannot be used: no answer is held to them. */
export function unusableDocuments(
  runs: readonly ReadRun[],
): readonly Extract<ServedDocument, { readonly fault: string }>[] {
  return servedDocuments(recordedExchanges(runs)).filter((each) => 'fault' in each);
}

/** The answers of flows beside the documents that describe them. */
export function answersOfFlows(runs: readonly ReadRun[], documents: readonly ReadOpenapi[]): readonly JudgedAnswer[] {
  const known = JUDGED.get(runs) ?? new WeakMap<readonly ReadOpenapi[], readonly JudgedAnswer[]>();
  JUDGED.set(runs, known);
  const answers = known.get(documents) ?? judgedAnswers(recordedExchanges(runs), operationsOfAll(runs, documents));
  known.set(documents, answers);
  return answers;
}

/** Several statements are about the same answers, and a document can be large. */
const JUDGED = new WeakMap<readonly ReadRun[], WeakMap<readonly ReadOpenapi[], readonly JudgedAnswer[]>>();

/** Whether the answers of flows are as the documents say: a proof that no flow has to state. */
export function openapiProofs(runs: readonly ReadRun[], documents: readonly ReadOpenapi[]): readonly SuiteProof[] {
  const answers = answersOfFlows(runs, documents);
  if (answers.length === 0) return [];
  const wrong = answers.filter(({ result }) => result === 'differs' || result === 'undocumented status');
  const judged = answers.filter(({ result }) => result !== 'not judged');
  const cited = [...new Set((wrong.length > 0 ? wrong : answers).flatMap(evidenceOf))];
  const proof = { name: 'answers of the flows', covers: ['openapi.responses'], evidence: cited };
  if (judged.length === 0) return [{ ...proof, status: 'not established', cause: answers[0]?.detail ?? '' }];
  return wrong.length > 0
    ? [{ ...proof, status: 'broken', cause: wrong[0]?.detail ?? '' }]
    : [{ ...proof, status: 'proven' }];
}

/** The record of the answer, and the document that describes it. */
export function evidenceOf({ exchange, operation }: JudgedAnswer) {
  return [exchange.evidence, operation.evidence] as const;
}
