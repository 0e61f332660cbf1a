import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { isWellKnown } from '../../../src/services/identify-service.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

const PREFIX = 'org.opencontainers.image.';
const EXPECTED = ['version', 'revision', 'created'] as const;

export const imageProvenanceLabelsMissing = defineCheck({
  meta: {
    id: 'image-provenance-labels-missing',
    priority: 'P3',
    title: 'All but well-known images carry labels for version, revision and build date',
    failureTitle: 'Images lack labels for version, revision or build date',
    why: 'Without them nobody can tell from a running container which source it was built from.',
    fix: 'Set org.opencontainers.image.version, .revision and .created with `LABEL` from build arguments.',
    impact: 'release cannot be traced to its source',
    effort: 'small',
    references: [
      {
        label: 'OCI image specification, annotations',
        url: 'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
      },
      dockerDocs('reference/dockerfile', 'LABEL'),
    ],
  },
  needs: ['containers', 'images'],
  evaluate({ containers, images }) {
    const own = containers.filter((container) => !isWellKnown(container));
    const examined = [...groupBy(own, ({ service, imageId }) => `${service} ${imageId}`).values()].flatMap(
      ([{ service, image: name, imageId }]) =>
        images.filter(({ id }) => id === imageId).map((image) => ({ ...image, service, name })),
    );
    const findings = examined
      .map((image) => ({ ...image, missing: EXPECTED.filter((label) => !image.labels[PREFIX + label]?.trim()) }))
      .filter(({ missing }) => missing.length > 0)
      .map(({ service, name, missing, evidence }) => ({
        subject: { service, image: name },
        message: `it lacks the labels ${missing.join(', ')}`,
        observed: `no ${missing.map((label) => PREFIX + label).join(', ')}`,
        expected: 'labels for version, revision and build date',
        evidence: [evidence] as const,
      }));
    return judge(examined, findings, 'no container uses another image than well-known ones');
  },
});
