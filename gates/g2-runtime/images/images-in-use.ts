import { imageAge } from '../../../src/derive/images/used-image.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { durationText } from '../../../src/shared/duration-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Evidence = EvidenceFor<'containers' | 'images' | 'run'>;

const PREFIX = 'org.opencontainers.image.';
const FACTS = ['Age', 'Size', 'Architecture', 'Version', 'User', 'Health check in the image', 'Exposed ports'] as const;

export const imagesInUse = defineExhibit({
  meta: { id: 'images-in-use', title: 'Images that the containers were started from' },
  needs: ['containers', 'images', 'run'],
  present({ containers, images, run }) {
    const rows = [...groupBy(containers, ({ service, imageId }) => `${service} ${imageId}`).values()]
      .map(([container]) => {
        const image = images.find(({ id }) => id === container.imageId);
        const facts = image ? factsOf(image, run.takenAt) : FACTS.map(() => 'not read');
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
        ...FACTS.map((title) => (title === 'Size' ? { title, style: 'number' as const } : { title })),
      ],
      rows,
    };
  },
});

function factsOf(image: Evidence['images'][number], takenAt: string): string[] {
  const age = imageAge(image, takenAt);
  return [
    age === undefined ? 'not known' : durationText(age),
    sizeText(image.sizeBytes),
    image.architecture || 'not named',
    versionText(image.labels),
    image.user || 'root (none is set)',
    image.hasHealthcheck ? 'yes' : 'no',
    image.exposedPorts.join(', ') || 'none',
  ];
}

/** Version and revision, as far as the labels of the image name them. */
function versionText(labels: Evidence['images'][number]['labels']): string {
  const [version, revision] = ['version', 'revision'].map((name) => labels[PREFIX + name]?.trim() ?? '');
  return [version, revision?.slice(0, 12)].filter((text) => text).join(', ') || 'not named';
}

/** Twelve digits, as the engine's own command line shows it. */
function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
