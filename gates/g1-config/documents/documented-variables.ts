import {
  type VariableInDocument,
  documentedVariables as variableRows,
} from '../../../src/derive/documents/documented-variables.ts';
import { hasFallback } from '../../../src/derive/environment/variable-use.ts';
import { quotable } from '../../../src/derive/secrets/masked-text.ts';
import type { DeclaredProject } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const documentedVariables = defineExhibit({
  meta: { id: 'documented-variables', title: 'Environment variables: documents and Compose files' },
  needs: ['composeProject', 'documents'],
  present({ composeProject, documents }) {
    const rows = variableRows(documents);
    if (rows.length === 0) return { notApplicable: 'no document lists environment variables' };
    return {
      columns: [
        { title: 'Variable', style: 'code' },
        { title: 'Under the heading' },
        { title: 'Document says' },
        { title: 'Compose files say' },
        { title: 'Where', style: 'code' },
      ],
      rows: rows.map((row) => ({
        cells: [
          row.name,
          row.under.at(-1) ?? 'none',
          documentText(row),
          composeText(row.name, composeProject),
          `${row.at.file}:${row.at.line}`,
        ],
        evidence: [row.evidence, composeProject.evidence],
      })),
    };
  },
});

function documentText({ presence, default: stated }: VariableInDocument): string {
  if (stated !== undefined) return `default ${quotable(stated)}`;
  return presence === 'unstated' ? 'no default' : presence;
}

function composeText(variable: string, { variables, services }: DeclaredProject): string {
  const uses = variables.filter(({ name }) => name === variable);
  const fallbacks = [...new Set(uses.filter(hasFallback).map(({ fallback = '' }) => fallback))];
  if (fallbacks.length > 0) return `default ${fallbacks.map(quotable).join(', ')}`;
  if (uses.some(({ operator }) => operator === 'required' || operator === 'required-if-unset')) return 'required';
  if (uses.length > 0) return 'no default, blank when unset';
  const users = services.filter(({ environment }) => environment.some(({ name }) => name === variable));
  return users.length === 0 ? 'not used' : `set for ${users.map(({ name }) => name).join(', ')}`;
}
