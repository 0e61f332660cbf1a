import { builtStages } from '../../../src/derive/images/built-stages.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

/** Commands that make the application out of its source, and packages that bring a compiler. */
const COMPILES =
  /\b(?:npm|pnpm|yarn|bun) (?:run )?build\b|\bgo (?:build|install)\b|\bcargo (?:build|install)\b|\bmvnw? |\bgradlew? |\bdotnet (?:build|publish)\b|\b(?:build-essential|build-base|gcc|g\+\+|clang|cmake|make)(?=\s|$)/;

/** What is installed and taken away by the same command leaves nothing in the layer. */
const TIDIES_UP = /\bapk del\b|\bapt-get (?:-y |--yes )?(?:purge|remove|autoremove)\b/;

export const compilationInShippedStage = defineCheck({
  meta: {
    id: 'compilation-in-shipped-stage',
    priority: 'P3',
    title: 'What compiles the application is in a stage that is not shipped',
    failureTitle: 'The stage that is shipped compiles the application',
    why: 'Compilers, sources and development packages then lie in the image, make it large and give an attacker tools.',
    fix: 'Compile in a stage of its own, and copy the result into a small one with `COPY --from=`.',
    impact: 'large image with build tools',
    effort: 'medium',
    references: [dockerDocs('build/building/multi-stage', 'Multi-stage builds')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM golang:1.22.1
RUN go build -o /api
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM golang:1.22.1 AS build
RUN go build -o /api
FROM scratch
COPY --from=build /api /api
`,
      },
    },
  },
  needs: ['dockerfiles'],
  evaluate({ dockerfiles }) {
    const compilations = dockerfiles.flatMap((file) => {
      const shipped = builtStages(file);
      return file.stages.flatMap((stage) =>
        stage.instructions
          .filter(({ name, text }) => name === 'RUN' && COMPILES.test(text) && !TIDIES_UP.test(text))
          .map(({ at, text }) => ({ at, text, isShipped: shipped.includes(stage), evidence: file.evidence })),
      );
    });
    const findings = compilations
      .filter(({ isShipped }) => isShipped)
      .map(({ at, text, evidence }) => ({
        subject: at,
        message: 'the stage that is shipped compiles or installs a compiler',
        observed: `RUN … ${COMPILES.exec(text)?.[0].trim() ?? ''} …`,
        expected: 'a stage of its own for it',
        evidence: [evidence] as const,
      }));
    return judge(compilations, findings, 'no command was found in a Dockerfile that is known to compile');
  },
});
