import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import { builtInContract, CONTRACTS } from '../../flows/contracts.ts';
import { effectOf } from '../../flows/effect-of.ts';
import { kindOf } from '../../flows/sound-flows.ts';
import { targetOf } from '../../flows/target-of.ts';
import { GatesError } from '../../model/errors.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { Step } from '../../model/flow/step.ts';
import { didYouMean } from '../../shared/nearest.ts';
import type { FlowOptions } from './flow-options.ts';
import { flowFilesOf, readFlowProject } from './flow-project.ts';

/**
 * `gates flows explain`: a flow step by step, or a contract with the flows that prove it.
 *
 * @throws GatesError `GATES_USAGE` for an id that neither a flow nor a contract has
 */
export async function explainFlow(id: string, options: FlowOptions): Promise<string> {
  const files = await flowFilesOf(await readFlowProject(options), options);
  const flows = files.flatMap((file) => (file.parsed.content?.flows ?? []).map((flow) => ({ file, flow })));
  const found = flows.find(({ flow }) => flow.id === id);
  if (found) return flowText(found.flow, found.file);
  const contract = contractOf(id, files);
  if (contract) {
    const proving = flows.filter(({ flow }) => flow.covers.includes(id)).map(({ flow }) => flow.id);
    return contractText(contract, proving);
  }
  const ids = [...flows.map(({ flow }) => flow.id), ...CONTRACTS.map((each) => each.id)];
  throw new GatesError({
    code: 'GATES_USAGE',
    message: `There is no flow and no contract "${id}". ${didYouMean(id, ids)}`,
    hint: '`gates flows plan` lists the flows.',
  });
}

interface ContractText {
  readonly id: string;
  readonly title: string;
  readonly remedy?: string | undefined;
}

function contractOf(id: string, files: readonly ReadFlowFile[]): ContractText | undefined {
  const own = files.map(({ parsed }) => parsed.content?.contracts?.[id]).find((each) => each !== undefined);
  return own ? { id, ...own } : builtInContract(id);
}

function contractText({ id, title, remedy }: ContractText, proving: readonly string[]): string {
  return `${id}\ncontract: ${title}.\n
Remedy:    ${remedy ?? 'none is given'}
Proven by: ${proving.length > 0 ? proving.join(', ') : 'no flow; it is not covered'}
`;
}

function flowText(flow: Flow, file: ReadFlowFile): string {
  const { id, title, priority, effects, covers, requires = [], timeout, exclusive } = flow;
  const limits = [timeout && `at most ${timeout}`, exclusive && 'last and alone'].filter(Boolean);
  const cleanup = flow.cleanup ?? [];
  return `${id}
${priority}, effects: ${effects}, ${file.path}

Proves:   ${title}
Covers:   ${covers.join(', ')}
Requires: ${requires.length > 0 ? requires.join(', ') : 'nothing'}
Runs:     ${limits.length > 0 ? limits.join(', ') : 'in its turn'}

Steps:
${flow.steps.map(stepLine).join('\n')}
${cleanup.length > 0 ? `\nCleanup, whatever becomes of the steps:\n${cleanup.map(stepLine).join('\n')}\n` : ''}`;
}

/** `3. create: http POST /api/jobs on api (write); captures jobId`. */
function stepLine(step: Step, index: number): string {
  const target = targetOf(step);
  const rows = step.forEach ? `, ${step.forEach.length} rows` : '';
  const repeated = step.eventually ? `, until it is so, at most ${step.eventually.within}` : '';
  const steady = step.consistently ? `, all of ${step.consistently.for}` : '';
  const captures = Object.keys(step.capture ?? {});
  const taken = captures.length > 0 ? `; captures ${captures.join(', ')}` : '';
  const where = target === undefined ? '' : ` on ${target}`;
  return `  ${index + 1}. ${step.id}: ${whatOf(step)}${where} (${effectOf(step)})${rows}${repeated}${steady}${taken}`;
}

/** What a step does, as it stands in the flow file. */
function whatOf(step: Step): string {
  if ('http' in step) return `http ${step.http.method ?? 'GET'} ${step.http.path}`;
  if ('metrics' in step) return `metrics ${step.metrics.path ?? '/metrics'}`;
  if ('compose' in step) return `compose ${step.compose.action} ${step.compose.service}`;
  if ('waitUntil' in step) return `waits for ${step.waitUntil.service}`;
  if ('log' in step) return `log of ${step.log.service}`;
  if ('redis' in step) return `redis ${step.redis.command?.join(' ') ?? 'commandstats'}`;
  if ('sql' in step) return `sql ${step.sql.query.replaceAll(/\s+/g, ' ').slice(0, 80)}`;
  return kindOf(step);
}
