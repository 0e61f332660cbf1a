import { numberText } from '../../../src/derive/log-window.ts';
import { memoryPercent } from '../../../src/derive/memory-use.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Usage = EvidenceFor<'resourceUsage'>['resourceUsage'][number];

export const resourceUse = defineExhibit({
  meta: { id: 'resource-use', title: 'What each running container used, in one sample' },
  needs: ['resourceUsage'],
  present({ resourceUsage }) {
    if (resourceUsage.length === 0) return { notApplicable: 'the target has no running container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'CPU (% of one core)', style: 'number' },
        { title: 'Memory used', style: 'number' },
        { title: 'Memory limit', style: 'number' },
        { title: '% of limit', style: 'number' },
        { title: 'Network in', style: 'number' },
        { title: 'Network out', style: 'number' },
        { title: 'Processes and threads', style: 'number' },
      ],
      rows: resourceUsage
        .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
        .map((usage) => ({ cells: cellsOf(usage), evidence: [usage.evidence] })),
    };
  },
});

function cellsOf(usage: Usage): string[] {
  const { container, cpuPercent, memoryBytes, memoryLimitBytes, network, pids } = usage;
  const percent = memoryPercent(usage);
  return [
    container,
    cpuPercent.toFixed(1),
    sizeText(memoryBytes),
    memoryLimitBytes > 0 ? sizeText(memoryLimitBytes) : 'none',
    percent === undefined ? 'no limit' : percent.toFixed(1),
    network ? sizeText(network.receivedBytes) : 'not read',
    network ? sizeText(network.sentBytes) : 'not read',
    numberText(pids),
  ];
}
