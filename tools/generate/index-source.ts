import type { GateId } from '../../src/model/gate.ts';
import { compareText } from '../../src/shared/compare.ts';
import type { DefinitionFile, GateFiles, SectionFiles } from './gate-folder.ts';

const HEADER = '// Made by `npm run generate` from the folders below gates/; changes made here are lost.\n';

/** The generated sources below `gates/`, by path: one index per gate, one of all, one to load them on demand. */
export function indexSources(gates: readonly GateFiles[]): readonly (readonly [path: string, source: string])[] {
  return [
    ...gates.map((gate) => [`gates/${gate.folder.name}/index.generated.ts`, gateIndexSource(gate)] as const),
    ['gates/index.generated.ts', allGatesSource(gates)],
    ['gates/on-demand.generated.ts', onDemandSource(gates)],
    ['gates/check-ids.generated.ts', checkIdsSource(gates)],
  ];
}

/** One gate with the checks and exhibits of its folders. */
function gateIndexSource({ folder, sections }: GateFiles): string {
  const definitions = sections.flatMap((each) => [...each.checks, ...each.exhibits]);
  const imports = [
    { name: 'gate', path: './gate.ts' },
    ...definitions.map(({ exportName, path }) => ({
      name: exportName,
      path: path.replace(`gates/${folder.name}/`, './'),
    })),
  ].toSorted((left, right) => compareText(left.path, right.path));
  return `${HEADER}import type { Gate } from '../../src/model/gate.ts';
${imports.map(({ name, path }) => `import { ${name} } from '${path}';\n`).join('')}
export const ${nameOf(folder.declaration.id)}: Gate = {
  ...gate,
  sections: [${sections.length > 0 ? `\n${sections.map(sectionSource).join('')}  ` : ''}],
};
`;
}

function allGatesSource(gates: readonly GateFiles[]): string {
  return `${HEADER}import type { Gate } from '../src/model/gate.ts';
${gates.map((gate) => `import { ${nameOf(gate.folder.declaration.id)} } from '${indexPath(gate)}';\n`).join('')}
/** Every gate in its order, with its checks and exhibits. */
export const GATES: readonly Gate[] = [${gates.map(({ folder }) => nameOf(folder.declaration.id)).join(', ')}];
`;
}

function onDemandSource(gates: readonly GateFiles[]): string {
  const loaders = gates.map((gate) => {
    const { id } = gate.folder.declaration;
    return `  ${id}: async () => (await import('${indexPath(gate)}')).${nameOf(id)},\n`;
  });
  const imports = gates.map(({ folder }) => {
    return `import { gate as ${folder.declaration.id} } from './${folder.name}/gate.ts';\n`;
  });
  return `${HEADER}import type { Gate, GateDeclaration, GateId } from '../src/model/gate.ts';
${imports.join('')}
/** What each gate is, without its checks. */
export const GATE_DECLARATIONS: Readonly<Record<GateId, GateDeclaration>> = { ${gates.map(({ folder }) => folder.declaration.id).join(', ')} };

/** Loads a gate with its checks and exhibits: a run of one gate does not wait for the code of the others. */
export const GATE_ON_DEMAND: Readonly<Record<GateId, () => Promise<Gate>>> = {
${loaders.join('')}};
`;
}

function checkIdsSource(gates: readonly GateFiles[]): string {
  const paths = gates.flatMap(({ sections }) => sections.flatMap(({ checks }) => checks.map(({ path }) => path)));
  const ids = paths.map((path) => path.slice(path.lastIndexOf('/') + 1, -'.ts'.length));
  return `${HEADER}
/** The ids of all checks, for options and settings that name some of them. */
export const CHECK_IDS: readonly string[] = [
${ids.map((id) => `  ${quoted(id)},\n`).join('')}];
`;
}

const nameOf = (id: GateId): string => `${id}Gate`;

const indexPath = ({ folder }: GateFiles): string => `./${folder.name}/index.generated.ts`;

function sectionSource({ id, title, checks, exhibits }: SectionFiles): string {
  return `    {
      id: ${quoted(id)},
      title: ${quoted(title)},
      checks: ${listSource(checks)},
      exhibits: ${listSource(exhibits)},
    },
`;
}

function listSource(definitions: readonly DefinitionFile[]): string {
  if (definitions.length === 0) return '[]';
  return `[\n${definitions.map(({ exportName }) => `        ${exportName},\n`).join('')}      ]`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;
}
