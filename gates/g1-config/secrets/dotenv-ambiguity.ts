import { type DeclaredProject, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import type { DotenvAmbiguity } from '../../../src/model/evidence/dotenv-ambiguity.ts';
import type { EvidenceId } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

interface File {
  readonly path: string;
  readonly ambiguities: readonly Readonly<DotenvAmbiguity>[];
  readonly evidence: EvidenceId;
}

interface Reading {
  readonly message: string;
  readonly observed: string;
  readonly expected: string;
}

const READINGS: Record<DotenvAmbiguity['kind'], Reading> = {
  dollar: {
    message: 'a dollar without quotes starts a variable that the lines above do not set',
    observed: '$ and a name in a value without quotes',
    expected: 'single quotes around the value, or ${NAME} where a variable is meant',
  },
  hash: {
    message: 'the value ends before a hash that may belong to it',
    observed: '# behind a space in a value without quotes',
    expected: 'quotes around the value, or a space behind the # of a comment',
  },
  duplicate: {
    message: 'the variable is set a second time, and only the last line counts',
    observed: 'two lines for one variable',
    expected: 'one line',
  },
  'text-after-quote': {
    message: 'text behind the closing quote does not belong to the value',
    observed: 'text behind the closing quote, which is read as an entry of its own',
    expected: 'the whole value in quotes',
  },
  'line-ends': {
    message: 'the lines end as on Windows',
    observed: 'carriage returns, which a shell takes for a part of the values',
    expected: 'line feeds only',
  },
  'byte-order-mark': {
    message: 'the file starts with a byte order mark',
    observed: 'a byte order mark, which a shell takes for a part of the first name',
    expected: 'UTF-8 without a mark',
  },
};

export const dotenvAmbiguity = defineCheck({
  meta: {
    id: 'dotenv-ambiguity',
    priority: 'P2',
    title: 'Every line of the environment files can be read in one way only',
    failureTitle: 'Lines of environment files can be read in two ways',
    why: 'Compose then sets another value than its author meant, or than a shell that reads the same file, without a word.',
    fix: 'Put values with `$`, `#` or spaces into single quotes, one line for each variable, with Unix line ends.',
    impact: 'setting with another value than meant',
    effort: 'small',
    references: [
      dockerDocs(
        'compose/how-tos/environment-variables/variable-interpolation',
        'Interpolation, syntax of environment files',
      ),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:\${TAG}
    environment:
      MOTTO: \${MOTTO}
`,
        '.env': 'TAG=1.0\nMOTTO=two $words\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:\${TAG}
    environment:
      MOTTO: \${MOTTO}
`,
        '.env': "TAG=1.0\nMOTTO='two $words'\n",
      },
    },
  },
  needs: ['composeProject', 'environmentFiles'],
  evaluate({ composeProject, environmentFiles }) {
    const files = [...environmentFiles.map(withAmbiguities), ...filesOfServices(composeProject)];
    const once = [...new Map(files.toReversed().map((file) => [file.path, file])).values()].toReversed();
    const findings = once.flatMap(({ ambiguities, evidence }) =>
      ambiguities.map(({ kind, name, at }) => ({
        subject: { ...(name !== undefined && { variable: name }), ...at },
        ...READINGS[kind],
        evidence: [evidence] as const,
      })),
    );
    return judgeDeclared(composeProject, once, findings, 'there is no environment file');
  },
});

function withAmbiguities<T extends { readonly ambiguities?: File['ambiguities'] | undefined }>(file: T) {
  return { ...file, ambiguities: file.ambiguities ?? [] };
}

function filesOfServices(project: DeclaredProject): readonly File[] {
  return declaredServices(project).flatMap(({ environmentFiles, evidence }) =>
    environmentFiles.filter(({ found }) => found).map((file) => ({ ...withAmbiguities(file), evidence })),
  );
}
