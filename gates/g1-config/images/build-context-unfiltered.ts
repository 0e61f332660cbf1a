import type { ReadDockerfile } from '../../../src/derive/built-stages.ts';
import { contextCopies, isWholeContext } from '../../../src/derive/context-copies.ts';
import { isLeftOutOfContext } from '../../../src/derive/left-out-of-context.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const buildContextUnfiltered = defineCheck({
  meta: {
    id: 'build-context-unfiltered',
    priority: 'P2',
    title: 'Whole folders are copied into images without `.env` and `.git`',
    failureTitle: 'Whole folders are copied into images, `.env` and `.git` not left out',
    why: 'Such a copy takes credentials and the history of the source into the image as soon as they lie in the folder.',
    fix: 'Write a `.dockerignore` beside the Dockerfile that lists `.env*` and `.git`, or copy only what is needed.',
    impact: 'credential or source history disclosed with the image',
    effort: 'small',
    references: [
      dockerDocs('build/concepts/context', 'Build context, .dockerignore files'),
      dockerDocs('build/building/best-practices', 'Exclude with .dockerignore'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
COPY . /app
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
COPY . /app
`,
        '.dockerignore': `.env*
.git
`,
      },
    },
  },
  needs: ['dockerfiles'],
  evaluate({ dockerfiles }) {
    const copies = dockerfiles.flatMap((file) => {
      const at = placeOfWholeCopy(file);
      return at
        ? [{ ...file, at, open: wanted(file).filter((path) => !isLeftOutOfContext(path, file.ignored ?? [])) }]
        : [];
    });
    const findings = copies
      .filter(({ open }) => open.length > 0)
      .map(({ at, open, context, ignored, evidence }) => ({
        subject: at,
        message: `everything in ${context} is copied, ${open.join(' and ')} not left out`,
        observed: ignored ? `a .dockerignore that does not list ${open.join(' and ')}` : 'no .dockerignore',
        expected: `a .dockerignore that lists ${open.join(' and ')}`,
        fix: `Add ${open.join(' and ')} to the .dockerignore in ${context}, each on a line of its own.`,
        evidence: [evidence] as const,
      }));
    return judge(copies, findings, 'no Dockerfile was found that copies its whole build context');
  },
});

/** Only the folder of the project is expected to hold its history. */
function wanted({ context }: ReadDockerfile): readonly string[] {
  return context === '.' ? ['.env', '.git'] : ['.env'];
}

function placeOfWholeCopy({ stages }: ReadDockerfile): ReadDockerfile['stages'][number]['at'] | undefined {
  return stages
    .flatMap(({ instructions }) => instructions)
    .find((instruction) => contextCopies(instruction).some(isWholeContext))?.at;
}
