import { schemaErrors } from '../../assertions/json-schema.ts';
import { readJson } from '../../assertions/read-json.ts';
import { headerOf, isSuccess, type RecordedExchange } from '../flows/recorded-exchanges.ts';
import { answerSchema } from './answer-schema.ts';
import type { DescribedAnswer, DescribedOperation } from './described-api.ts';

/** An answer beside the operation that describes it. */
export interface JudgedAnswer {
  readonly exchange: RecordedExchange;
  readonly operation: DescribedOperation;
  /** `as described`; `undocumented status`; `differs` from its schema; `not judged`, and why. */
  readonly result: 'as described' | 'undocumented status' | 'differs' | 'not judged';
  readonly detail: string;
}

/** The answers of flows whose operation is described, beside each document that describes it. */
export function judgedAnswers(
  exchanges: readonly RecordedExchange[],
  operations: readonly DescribedOperation[],
): readonly JudgedAnswer[] {
  return exchanges.flatMap((exchange) =>
    operationsOf(exchange, operations).map((operation) => ({ exchange, operation, ...judged(exchange, operation) })),
  );
}

/** The operation that a request is for, one of each document; literal segments are preferred to parameters. */
function operationsOf(
  { record }: RecordedExchange,
  operations: readonly DescribedOperation[],
): readonly DescribedOperation[] {
  const path = record.request.path.split('?', 1).join('');
  const fitting = operations
    .filter(({ method, path: described }) => method === record.request.method && isPathOf(path, described))
    .toSorted((a, b) => parametersIn(a.path) - parametersIn(b.path));
  return [...new Map(fitting.toReversed().map((operation) => [operation.file, operation])).values()].filter(
    ({ servedBy }) => speaksOf(record.target, servedBy, operations),
  );
}

/** A target that serves a document of its own is not held to what another one serves; one behind a proxy is. */
function speaksOf(target: string, servedBy: string | undefined, operations: readonly DescribedOperation[]): boolean {
  if (servedBy === undefined || servedBy === target) return true;
  return operations.every((other) => other.servedBy !== target);
}

function isPathOf(path: string, described: string): boolean {
  const [asked, said] = [path.split('/'), described.split('/')];
  if (asked.length !== said.length) return false;
  return said.every((segment, index) => {
    const actual = asked[index] ?? '';
    return segment.includes('{') ? actual !== '' : segment === actual;
  });
}

function parametersIn(path: string): number {
  return path.split('{').length;
}

function judged(
  { response }: RecordedExchange,
  operation: DescribedOperation,
): Pick<JudgedAnswer, 'result' | 'detail'> {
  const answer = answerFor(response.status, operation.answers);
  if (!answer) {
    const known = operation.answers.map(({ status }) => status).join(', ');
    return { result: 'undocumented status', detail: `${response.status}; described: ${known || 'none'}` };
  }
  if (answer.schema === undefined) return { result: 'as described', detail: `${response.status}, without a schema` };
  const { text, truncated, binary } = response.body;
  if (truncated) return { result: 'not judged', detail: 'the end of the answer is not in the evidence' };
  const type = headerOf(response, 'content-type') ?? '';
  const body = binary === true ? 'it is binary' : readJson(text);
  if (typeof body === 'string') return { result: 'differs', detail: `no JSON (${type || 'no content type'}): ${body}` };
  const errors = schemaErrors(answerSchema(answer.schema, operation.document, text.includes('«redacted:')), body.value);
  if (typeof errors === 'string') return { result: 'not judged', detail: `the schema cannot be used: ${errors}` };
  return errors.length === 0
    ? { result: 'as described', detail: `${response.status}${isSuccess(response) ? '' : ', an error'}` }
    : { result: 'differs', detail: errors.join('; ') };
}

/** The answer by its status, then by its class, then the default one. */
function answerFor(status: number, answers: readonly DescribedAnswer[]): DescribedAnswer | undefined {
  const wanted = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  return wanted.map((each) => answers.find((answer) => answer.status === each)).find((answer) => answer !== undefined);
}
