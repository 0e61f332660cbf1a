import { memoryPercent } from '../../../src/derive/limits/memory-use.ts';
import { numberText } from '../../../src/derive/logs/log-window.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Usage = EvidenceFor<'resourceUsage'>['resourceUsage'][number];
type Container = EvidenceFor<'containers'>['containers'][number];

export const resourceUse = defineExhibit({
  meta: { id: 'resource-use', title: 'What each running container used, against its limits' },
  needs: ['resourceUsage'],
  consults: ['containers'],
  present({ resourceUsage, consulted }) {
    if (resourceUsage.length === 0) return { notApplicable: 'the target has no running container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'CPU (% of one core)', style: 'number' },
        { title: 'CPU limit', style: 'number' },
        { title: 'Stopped by it', style: 'number' },
        { title: 'Memory used', style: 'number' },
        { title: 'Memory limit', style: 'number' },
        { title: '% of limit', style: 'number' },
        { title: 'Limit reached', style: 'number' },
        { title: 'Processes and threads', style: 'number' },
        { title: 'Their limit', style: 'number' },
      ],
      rows: resourceUsage
        .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
        .map((usage) => {
          const container = consulted.containers.pieces.find(({ name }) => name === usage.container);
          const evidence = container ? [usage.evidence, container.evidence] : [usage.evidence];
          return { cells: cellsOf(usage, container), evidence };
        }),
      note: noteOf(resourceUsage),
    };
  },
});

function cellsOf(usage: Usage, container: Container | undefined): string[] {
  const { cpuPercent, memoryBytes, memoryLimitBytes, memoryFailures = 0, pids } = usage;
  const percent = memoryPercent(usage);
  const limits = container?.limits;
  return [
    usage.container,
    cpuPercent.toFixed(1),
    limitText(limits?.cpus, (cpus) => `${cpus}`),
    throttledText(usage),
    sizeText(memoryBytes),
    memoryLimitBytes > 0 ? sizeText(memoryLimitBytes) : 'none',
    percent === undefined ? 'no limit' : percent.toFixed(1),
    percent === undefined ? 'no limit' : `${numberText(memoryFailures)} times`,
    numberText(pids),
    limitText(limits?.pids, numberText),
  ];
}

function limitText(limit: number | undefined, text: (limit: number) => string): string {
  if (limit === undefined) return 'not read';
  return limit > 0 ? text(limit) : 'none';
}

/** In how many of the periods in which it wanted to run the CPU limit stopped a container. */
function throttledText({ throttling }: Usage): string {
  if (throttling === undefined) return 'not counted';
  const { periods, throttledPeriods } = throttling;
  return periods === 0 ? 'never' : `${((throttledPeriods / periods) * 100).toFixed(1)} %`;
}

function noteOf(usages: readonly Usage[]): string {
  const counts = [...new Set(usages.map(({ samples }) => samples?.length ?? 1))].toSorted((a, b) => a - b);
  const how = counts.every((count) => count === 1) ? 'one sample' : `the median of ${counts.join(' or ')} samples`;
  return `CPU, memory, processes and threads are those of ${how}; how often a limit was reached is counted since the start.`;
}
