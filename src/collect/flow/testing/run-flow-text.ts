import { folderWith } from '../../../../tools/testing/temporary-folder.ts';
import type { FlowsOptions } from '../collect-flows.ts';
import { type RanFlows, ranFlows } from './ran-flows.ts';

/** Runs a flow file without an engine, with journals in a folder that goes away with the test. */
export async function runFlowText(text: string, different: Partial<FlowsOptions> = {}): Promise<RanFlows> {
  return ranFlows(text, await folderWith({}), different);
}

/** A flow file with one flow, whose steps are given as they stand in YAML. */
export function flowText(url: string, steps: string, { top = '', flow = '' } = {}): string {
  return `version: 1
suite: shop
targets:
  api: { url: "${url.replace(/\/$/, '')}", protocol: http }
${top}
flows:
  - id: a.flow
    title: It works
    priority: P1
    covers: [jobs.create]
    effects: write
${indented(flow, 4)}
    steps:
${indented(steps, 6)}
`;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}
