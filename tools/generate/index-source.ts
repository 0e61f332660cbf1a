import { compareText } from '../../src/shared/compare.ts';
import type { DefinitionFile, GateFiles, SectionFiles } from './gate-folder.ts';

/** The source of `gates/index.generated.ts`: every gate with the checks and exhibits of its folders. */
export function indexSource(gates: readonly GateFiles[]): string {
  const definitions = gates.flatMap(({ sections }) => sections.flatMap((each) => [...each.checks, ...each.exhibits]));
  const imports = [
    ...gates.map(({ folder }) => ({ name: `gate as ${folder.declaration.id}`, path: `./${folder.name}/gate.ts` })),
    ...definitions.map(({ exportName, path }) => ({ name: exportName, path: path.replace(/^gates\//, './') })),
  ].toSorted((left, right) => compareText(left.path, right.path));
  return `// Made by \`npm run generate\` from the folders below gates/; changes made here are lost.
import type { Gate } from '../src/model/gate.ts';
${imports.map(({ name, path }) => `import { ${name} } from '${path}';\n`).join('')}
/** Every gate in its order, with its checks and exhibits. */
export const GATES: readonly Gate[] = [
${gates.map(gateSource).join('')}];
`;
}

function gateSource({ folder, sections }: GateFiles): string {
  return `  {
    ...${folder.declaration.id},
    sections: [${sections.length > 0 ? `\n${sections.map(sectionSource).join('')}    ` : ''}],
  },
`;
}

function sectionSource({ id, title, checks, exhibits }: SectionFiles): string {
  return `      {
        id: ${quoted(id)},
        title: ${quoted(title)},
        checks: ${listSource(checks)},
        exhibits: ${listSource(exhibits)},
      },
`;
}

function listSource(definitions: readonly DefinitionFile[]): string {
  if (definitions.length === 0) return '[]';
  return `[\n${definitions.map(({ exportName }) => `          ${exportName},\n`).join('')}        ]`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;
}
