import { defineExhibit } from '../../../src/model/exhibit.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const engineDiskUse = defineExhibit({
  meta: { id: 'engine-disk-use', title: 'What lies on the disk of the engine, of all projects' },
  needs: ['engineDiskUse'],
  present({ engineDiskUse: { groups, evidence } }) {
    return {
      columns: [
        { title: 'What' },
        { title: 'Number', style: 'number' },
        { title: 'In use', style: 'number' },
        { title: 'Size' },
        { title: 'Could be removed' },
      ],
      rows: groups.map(({ name, count, used, bytes, reclaimableBytes }) => ({
        cells: [name, `${count}`, `${used}`, sizeText(bytes), sizeText(reclaimableBytes)],
        evidence: [evidence],
      })),
      note: 'Counted as docker system df does; how full the disk itself is, the engine does not tell.',
    };
  },
});
