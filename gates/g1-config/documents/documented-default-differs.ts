import { documentedVariables, type VariableInDocument } from '../../../src/derive/documents/documented-variables.ts';
import { hasFallback, type ReadVariableUse } from '../../../src/derive/environment/variable-use.ts';
import { quotable } from '../../../src/derive/secrets/masked-text.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const documentedDefaultDiffers = defineCheck({
  meta: {
    id: 'documented-default-differs',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The defaults in the documents are those of the Compose files',
    failureTitle: 'The documents state other defaults than the Compose files',
    why: 'Who leaves a variable unset because of the document gets another value than the document says.',
    fix: 'Correct the document or the fallback in the Compose file, whichever is wrong.',
    impact: 'documents that mislead',
    effort: 'small',
    references: [composeSpec('12-interpolation', 'interpolation')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2, environment: { LOG_LEVEL: "\${LOG_LEVEL:-debug}" } }
`,
        'README.md': `
| Variable    | Default |
|-------------|---------|
| \`LOG_LEVEL\` | \`info\`  |
`,
      },
      good: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2, environment: { LOG_LEVEL: "\${LOG_LEVEL:-info}" } }
`,
        'README.md': `
| Variable    | Default |
|-------------|---------|
| \`LOG_LEVEL\` | \`info\`  |
`,
      },
    },
  },
  needs: ['composeProject', 'documents', 'environmentFiles'],
  evaluate({ composeProject, documents, environmentFiles }) {
    const entries = environmentFiles.filter(({ role }) => role === 'template').flatMap((file) => file.entries);
    const examined = documentedVariables(documents).flatMap((documented) => {
      const uses = composeProject.variables.filter(({ name }) => name === documented.name);
      const isStated = documented.default !== undefined || documented.presence === 'required';
      return uses.length > 0 && isStated ? [{ ...documented, uses }] : [];
    });
    const findings = examined.flatMap((documented) => {
      const template = entries.find(({ name, value }) => name === documented.name && value === documented.default);
      const difference = template ? undefined : differenceOf(documented, documented.uses);
      if (!difference) return [];
      const evidence = [documented.evidence, composeProject.evidence] as const;
      return [{ subject: { variable: documented.name, ...documented.at }, ...difference, evidence }];
    });
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no document states a default, or that it is required, of a variable in the Compose files',
    );
  },
});

function differenceOf({ default: stated }: VariableInDocument, uses: readonly ReadVariableUse[]) {
  // A fallback that takes another variable is known only when that one is.
  const fallbacks = [...new Set(uses.filter(hasFallback).map(({ fallback = '' }) => fallback))];
  const observed =
    fallbacks.length === 0 ? 'no fallback in the Compose files' : `fallback ${fallbacks.map(quotable).join(', ')}`;
  if (fallbacks.some((fallback) => fallback.includes('$'))) return undefined;
  if (stated === undefined) {
    if (fallbacks.length === 0) return undefined;
    const message = 'the document says that it is required, the Compose files have a fallback';
    return { message, observed, expected: 'no fallback, as documented' };
  }
  if (fallbacks.includes(stated)) return undefined;
  const message =
    fallbacks.length === 0
      ? 'the document states a default, the Compose files have none'
      : 'the document states another default than the Compose files';
  return { message, observed, expected: `fallback ${quotable(stated)}, as documented` };
}
