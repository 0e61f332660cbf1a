import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { durationText } from '../../../src/shared/duration-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Evidence = EvidenceFor<'containers' | 'images' | 'run'>;

export const imagesInUse = defineExhibit({
  meta: { id: 'images-in-use', title: 'Images that the containers were started from' },
  needs: ['containers', 'images', 'run'],
  present({ containers, images, run }) {
    const rows = [...groupBy(containers, ({ service, imageId }) => `${service} ${imageId}`).values()]
      .map(([container]) => {
        const image = images.find(({ id }) => id === container.imageId);
        const facts = image ? factsOf(image, run.takenAt) : Array<string>(4).fill('not read');
        return {
          cells: [container.service, container.image, shortId(container.imageId), ...facts],
          evidence: image ? [container.evidence, image.evidence] : [container.evidence],
        };
      })
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'the target has no container' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Image', style: 'code' },
        { title: 'Id', style: 'code' },
        { title: 'Age' },
        { title: 'Size', style: 'number' },
        { title: 'User' },
        { title: 'Health check in the image' },
      ],
      rows,
    };
  },
});

function factsOf(image: Evidence['images'][number], takenAt: string): string[] {
  const age = (Date.parse(takenAt) - Date.parse(image.createdAt)) / 1000;
  return [
    Number.isFinite(age) && age >= 0 ? durationText(age) : 'not known',
    sizeText(image.sizeBytes),
    image.user || 'root (none is set)',
    image.hasHealthcheck ? 'yes' : 'no',
  ];
}

/** Twelve digits, as the engine's own command line shows it. */
function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
