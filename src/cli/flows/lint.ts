import { suiteFaults } from '../../flows/suite-faults.ts';
import { countText } from '../../shared/count-text.ts';
import { faultLine, invalidFlows, noFlowFiles } from './flow-faults.ts';
import type { FlowOptions } from './flow-options.ts';
import { flowFilesOf, readFlowProject } from './flow-project.ts';

/**
 * `gates flows lint`: nothing but the number of flows when all is well.
 *
 * @throws GatesError `GATES_FLOWS_INVALID` with every fault at its place
 */
export async function lintFlows(options: FlowOptions): Promise<string> {
  const project = await readFlowProject(options);
  const files = await flowFilesOf(project, options);
  if (files.length === 0) throw noFlowFiles(project.directory);
  const parsed = files.map((file) => file.parsed);
  const together = suiteFaults(parsed, () => true).filter(({ code }) => code !== 'flow.budget');
  if (together.length > 0) throw invalidFlows(together.map(faultLine));
  const flows = parsed.reduce((sum, { content }) => sum + (content?.flows.length ?? 0), 0);
  return `${countText(files.length, 'file')}, ${countText(flows, 'flow')}: no fault.\n`;
}
