import type { GateId } from '../../src/model/gate.ts';
import { camelCase } from './identifier.ts';

/** What differs between a check of the Compose files and one of what runs. */
const KINDS = {
  declared: {
    imports: `import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
`,
    needs: 'composeProject',
    subjects: 'settledServices(composeProject)',
    subject: "placeOf(service, 'fill in: the key of the service')",
    one: 'service',
    type: 'DeclaredService',
    judgement: "judgeDeclared(composeProject, subjects, findings, 'no service is declared whose keys are all known')",
    testImports:
      "import { projectOf } from '../../testing/compose.ts';\nimport { aService, at } from '../../testing/declared.ts';\n",
    evidence: (name: string) => `projectOf(aService('${name}'))`,
    nothing: ["'no service is declared'", 'projectOf()'],
    found: "{ service: 'worker', ...at(3) }",
  },
  running: {
    imports: `import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../../src/model/evidence/kinds.ts';
`,
    needs: 'containers',
    subjects: 'containers',
    subject: 'containerSubject(container)',
    one: 'container',
    type: 'DeepReadonly<Cited<Container>>',
    judgement: "judge(subjects, findings, 'there is no container')",
    testImports: "import { aContainer } from '../../testing/evidence.ts';\n",
    evidence: (name: string) => `{ containers: [aContainer('${name}')] }`,
    nothing: ["'there is no container'", '{ containers: [] }'],
    found: "{ service: 'worker', container: 'shop-worker-1' }",
  },
} as const;

/** The source of a check that compiles and cannot pass: it crashes on the first thing it is to judge. */
export function checkSource(id: string, gate: GateId): string {
  const kind = kindFor(gate);
  return `${kind.imports}import { composeSpec } from '../../../src/model/reference.ts';

export const ${camelCase(id)} = defineCheck({
  meta: {
    id: '${id}',
    priority: 'P2',
    title: 'Fill in: a sentence that is true when it passes',
    failureTitle: 'Fill in: a sentence that is true when it fails',
    why: 'Fill in: one sentence on the consequence.',
    fix: 'Fill in: what to do, with the syntax.',
    impact: 'fill in: a short noun phrase',
    effort: 'small',
    references: [composeSpec('05-services', 'fill-in')],
  },
  needs: ['${kind.needs}'],
  evaluate({ ${kind.needs} }) {
    const subjects = ${kind.subjects};
    const findings = subjects.filter(isFailing).map((${kind.one}) => ({
      subject: ${kind.subject},
      message: 'fill in: what is wrong, without the name of the subject',
      observed: 'fill in: what was seen',
      expected: 'fill in: what should be seen',
      evidence: [${kind.one}.evidence] as const,
    }));
    return ${kind.judgement};
  },
});

function isFailing(${kind.one}: ${kind.type}): boolean {
  throw new Error(\`fill in isFailing of ${id}: \${${kind.one}.name} was not judged\`);
}
`;
}

/** The test of that check: a case of each verdict, of which two fail until the check is written. */
export function checkTestSource(id: string, gate: GateId): string {
  const kind = kindFor(gate);
  const finding = `{ subject: ${kind.found}, message: 'fill in' }`;
  return `import { checkCases } from '../../testing/check-cases.ts';
${kind.testImports}import { ${camelCase(id)} } from './${id}.ts';

const finding = ${finding};

checkCases(${camelCase(id)}, {
  pass: {
    'fill in: what is in order': ${kind.evidence('api')},
  },
  fail: {
    'fill in: what is not': { ...${kind.evidence('worker')}, findings: [finding] },
  },
  notApplicable: {
    ${kind.nothing.join(': ')},
  },
});
`;
}

/** The first gate judges what is declared, the others what runs. */
function kindFor(gate: GateId): (typeof KINDS)['declared' | 'running'] {
  return gate === 'g1' ? KINDS.declared : KINDS.running;
}
