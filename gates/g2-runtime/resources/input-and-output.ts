import { numberText } from '../../../src/derive/logs/log-window.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Usage = EvidenceFor<'resourceUsage'>['resourceUsage'][number];

export const inputAndOutput = defineExhibit({
  meta: { id: 'input-and-output', title: 'Network and disk traffic of each container since it was started' },
  needs: ['resourceUsage'],
  present({ resourceUsage }) {
    if (resourceUsage.length === 0) return { notApplicable: 'the target has no running container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Network in', style: 'number' },
        { title: 'Network out', style: 'number' },
        { title: 'Packets', style: 'number' },
        { title: 'With errors', style: 'number' },
        { title: 'Dropped', style: 'number' },
        { title: 'Read from disk', style: 'number' },
        { title: 'Written to disk', style: 'number' },
      ],
      rows: resourceUsage
        .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
        .map((usage) => ({ cells: cellsOf(usage), evidence: [usage.evidence] })),
    };
  },
});

function cellsOf({ container, network, blockIo }: Usage): string[] {
  const size = (bytes: number | undefined) => (bytes === undefined ? 'not counted' : sizeText(bytes));
  const count = (number: number | undefined) => (number === undefined ? 'not counted' : numberText(number));
  return [
    container,
    size(network?.receivedBytes),
    size(network?.sentBytes),
    count(network?.packets),
    count(network?.errors),
    count(network?.dropped),
    size(blockIo?.readBytes),
    size(blockIo?.writtenBytes),
  ];
}
