import { checkCases } from '../../testing/check-cases.ts';
import { aDockerfile, anInstruction, aStage, inDockerfile } from '../../testing/dockerfiles.ts';
import { compilationInShippedStage } from './compilation-in-shipped-stage.ts';

const running = (written: string) =>
  aStage('golang:1.22.1', 1, { name: 'build', instructions: [anInstruction(2, written)] });
const only = (written: string) => ({ dockerfiles: [aDockerfile(running(written))] });
const failing = (written: string) => ({
  ...only(written),
  findings: [{ subject: inDockerfile(2), message: 'the stage that is shipped compiles or installs a compiler' }],
});
const inTwoStages = (base: string) => ({
  dockerfiles: [aDockerfile(running('RUN go build -o /api'), aStage(base, 3))],
});

checkCases(compilationInShippedStage, {
  pass: { 'it compiles in a stage of its own': inTwoStages('scratch') },
  fail: {
    'a build of the application': failing('RUN npm ci && npm run build'),
    'a build with Maven': failing('RUN ./mvnw package'),
    'a compiler is installed': failing('RUN apt-get install -y gcc libpq-dev'),
    'the stage starts from the one that compiles': { ...inTwoStages('build'), findings: failing('RUN make').findings },
  },
  notApplicable: {
    'nothing is compiled': only('RUN npm ci --omit=dev'),
    'the compiler is taken away again': only('RUN apk add build-base && pip install . && apk del build-base'),
    'a word that only looks like it': only('RUN cp makefile-notes /app && cmake-format --version'),
    'nothing is built here': { dockerfiles: [] },
  },
});
