import type { ReadDockerfile } from '../../../src/derive/images/built-stages.ts';
import { contextCopies, isWholeContext } from '../../../src/derive/images/context-copies.ts';
import { isLeftOutOfContext } from '../../../src/derive/images/left-out-of-context.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const buildContextUnfiltered = defineCheck({
  meta: {
    id: 'build-context-unfiltered',
    priority: 'P2',
    title: 'Every build context leaves out `.env` and `.git`',
    failureTitle: 'Build contexts do not leave out `.env` and `.git`',
    why: 'A copy of the whole folder takes credentials and the history of the source into the image as soon as they lie in it.',
    fix: 'Write a `.dockerignore` beside the Dockerfile that lists `.env*` and `.git`, and copy only what is needed.',
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
    const known = dockerfiles.filter(({ contextOutside, ignored }) => !contextOutside || ignored !== undefined);
    const findings = known.flatMap((file) => {
      const { context, ignored = [], evidence } = file;
      const open = wanted(file).filter((path) => !isLeftOutOfContext(path, ignored));
      if (open.length === 0) return [];
      const copy = wholeCopy(file);
      const paths = open.join(' and ');
      return [
        {
          subject: copy?.at ?? file.stages[0]?.at ?? { file: file.path },
          message: copy
            ? `everything in ${context} is copied, ${paths} not left out`
            : `${paths} not left out of ${context}`,
          observed: file.ignored ? `a .dockerignore that does not list ${paths}` : 'no .dockerignore',
          expected: `a .dockerignore that lists ${paths}`,
          fix: `Write ${open.map((path) => `\`${path}\``).join(' and ')} into \`${context}/.dockerignore\`${open.length > 1 ? ', each on a line of its own' : ''}.`,
          // What no instruction copies gets no further than the builder.
          ...(copy === undefined && { priority: 'P3' as const }),
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(known, findings, 'no service is built from a folder of the project by a Dockerfile that was found');
  },
});

/** Only the folder of the project is expected to hold its history. */
function wanted({ context }: ReadDockerfile): readonly string[] {
  return context === '.' ? ['.env', '.git'] : ['.env'];
}

function wholeCopy({ stages }: ReadDockerfile): ReadDockerfile['stages'][number]['instructions'][number] | undefined {
  return stages
    .flatMap(({ instructions }) => instructions)
    .find((instruction) => contextCopies(instruction).some(isWholeContext));
}
