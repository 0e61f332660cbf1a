import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import { suiteBudgets } from '../../flows/suite-faults.ts';
import { targetOf } from '../../flows/target-of.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import { countText } from '../../shared/count-text.ts';
import { askedEngine } from '../asked-engine.ts';
import { type ChosenFlows, chooseFlows } from './choose-flows.ts';
import { noFlowFiles } from './flow-faults.ts';
import { askedBy, type RunFlowsOptions } from './flow-options.ts';
import { flowFilesOf, readFlowProject } from './flow-project.ts';

/**
 * `gates flows plan`: what would be sent where, and at most how often. Nothing is sent.
 *
 * @throws GatesError `GATES_FLOWS_INVALID`, `GATES_USAGE` as a run would
 */
export async function planText(ids: readonly string[], options: RunFlowsOptions): Promise<string> {
  const project = await readFlowProject(options);
  const files = await flowFilesOf(project, options);
  if (files.length === 0) throw noFlowFiles(project.directory);
  const { engineHost } = await askedEngine({});
  const target = { project: project.name, engineHost };
  const chosen = chooseFlows(files, project.settings, askedBy(ids, options), target);
  const flows = files.flatMap((file) => (file.parsed.content?.flows ?? []).map((flow) => ({ file, flow })));
  const toRun = flows.filter(({ flow }) => !chosen.excluded.has(flow.id));
  const ordered = [...toRun.filter(({ flow }) => !flow.exclusive), ...toRun.filter(({ flow }) => flow.exclusive)];
  return [
    `${countText(toRun.length, 'flow')} of ${flows.length} would run on ${project.name || 'no project'}:`,
    ...ordered.map(({ flow, file }) => flowLine(flow, file)),
    '',
    ...excludedLines(
      flows.map(({ flow }) => flow),
      chosen,
    ),
    ...budgetLines(files, chosen),
    '',
  ].join('\n');
}

function flowLine(flow: Flow, { parsed }: ReadFlowFile): string {
  const { id, priority, effects, steps, cleanup = [], exclusive } = flow;
  const used = [...new Set([...steps, ...cleanup].map(targetOf).filter((name) => name !== undefined))];
  const targets = used.map((name) => {
    const { url, service = '', port = '' } = parsed.content?.targets?.[name] ?? {};
    return url ?? `${service}:${port}`;
  });
  const where = targets.length > 0 ? ` → ${targets.join(', ')}` : '';
  return `  ${id}  ${priority} ${effects}, ${countText(steps.length, 'step')}${where}${exclusive ? ', last and alone' : ''}`;
}

function excludedLines(flows: readonly Flow[], { excluded }: ChosenFlows): string[] {
  if (excluded.size === 0) return [];
  const lines = flows.flatMap(({ id }) => {
    const reason = excluded.get(id);
    return reason ? [`  ${id}  ${reason.message} [${reason.code}]`] : [];
  });
  return ['Would not run:', ...lines, ''];
}

function budgetLines(files: readonly ReadFlowFile[], { excluded }: ChosenFlows): string[] {
  const parsed = files.map((file) => file.parsed);
  const budgets = suiteBudgets(parsed, (id) => !excluded.has(id));
  if (budgets.length === 0) return ['No target has a budget.'];
  return budgets.map(({ address, worstCase, requests, reserve, bursts, windowMs }) => {
    const burst = bursts > 0 ? `, and ${bursts} more in bursts, which are meant to go beyond` : '';
    return `Budget of ${address}: at worst ${worstCase} of ${requests - reserve} usable requests in ${windowMs / 1000} s${burst}`;
  });
}
