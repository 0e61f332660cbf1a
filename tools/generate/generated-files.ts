import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentContract } from '../../src/cli/env/contract-schema.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { WAIVER_CHECKS, WAIVER_SECTION, type WaiverCheck } from '../../src/evaluate/waivers/waiver-checks.ts';
import { CaptureManifest } from '../../src/model/capture.ts';
import { ComparisonDocument } from '../../src/model/comparison.ts';
import { FlowFile } from '../../src/model/flow/flow-file.ts';
import type { Gate } from '../../src/model/gate.ts';
import { MergedResult } from '../../src/model/merged-result.ts';
import { RunResult } from '../../src/model/result.ts';
import { SettingsFile } from '../../src/model/settings.ts';
import { WaiversFile } from '../../src/model/waiver.ts';
import { enginesPart } from '../engines/engines-table.ts';
import { readTried } from '../engines/tried.ts';
import { catalogueSource } from './catalogue-source.ts';
import { checkPage } from './check-page.ts';
import { checkTable } from './check-table.ts';
import { findDefinitions } from './find-definitions.ts';
import { indexSources } from './index-source.ts';
import { loadGates } from './load-gates.ts';
import { pageSource } from './page-source.ts';
import { readGateFolders } from './read-gate-folders.ts';
import { excerptOf } from './readme-excerpt.ts';
import { commandHelp } from './readme-help.ts';
import { codeBlock, withPart } from './readme-part.ts';
import { commandPages } from './reference/command-pages.ts';
import { evidencePage } from './reference/evidence-page.ts';
import { limitComments, limitsPage } from './reference/limits-page.ts';
import { settingComments } from './reference/setting-comments.ts';
import { settingsPage } from './reference/settings-page.ts';
import { schemaSource } from './schema-source.ts';

export interface GeneratedFiles {
  /** Text by path relative to the project. */
  readonly files: ReadonlyMap<string, string>;
  /** What keeps the folders and the declarations of the gates from agreeing. */
  readonly faults: readonly string[];
}

/** Everything that repeats what stands in `gates/`, in the model and in the command line, made anew. */
export async function generatedFiles(root: string): Promise<GeneratedFiles> {
  const { gates: found, faults } = await findDefinitions(root, await readGateFolders(root));
  const gates = await loadGates(root, found);
  const files = new Map([
    ['README.md', await readme(root)],
    [ENGINES, await enginesPage(root)],
    ...indexSources(found),
    ['gates/check-catalogue.generated.ts', catalogueSource(gates)],
    ['reports/html/page.generated.ts', await pageSource(root)],
    ['docs/checks/README.md', checkTable(gates)],
    ...commandPages(buildProgram(ignoreExitCode)),
    ['docs/reference/settings.md', settingsPage(new Map([...limitComments(), ...(await settingComments(root))]))],
    ['docs/reference/limits.md', limitsPage()],
    ['docs/reference/evidence.md', evidencePage()],
    ...gates.flatMap(checkPages),
    ...WAIVER_CHECKS.map(waiverPage),
    ['schemas/gates-result-1.schema.json', schemaSource(RunResult, 'Result of a run of gates, version 1')],
    ['schemas/gates-flows-1.schema.json', schemaSource(FlowFile, 'Functional flows of gates: *.flow.yaml, version 1')],
    ['schemas/gates-capture-1.schema.json', schemaSource(CaptureManifest, 'Manifest of a capture of gates, version 1')],
    ['schemas/gates-env-contract.schema.json', schemaSource(EnvironmentContract, 'Contract of environment variables')],
    ['schemas/gates-comparison-1.schema.json', schemaSource(ComparisonDocument, 'Two runs side by side, version 1')],
    ['schemas/gates-merged-1.schema.json', schemaSource(MergedResult, 'Runs of several hosts together, version 1')],
    ['schemas/gates-waivers.schema.json', schemaSource(WaiversFile, 'Accepted findings: gates.waivers.yaml')],
    ['schemas/gates-settings.schema.json', schemaSource(SettingsFile, 'Settings of gates: gates.yaml')],
  ]);
  return { files, faults };
}

const GOLDEN = 'reports/samples/02_RUNTIME_AUDIT.ultra-agent-os.1.md';

async function readme(root: string): Promise<string> {
  const [text, golden] = await Promise.all(['README.md', GOLDEN].map((file) => readFile(join(root, file), 'utf8')));
  const excerpt = codeBlock('markdown', excerptOf(golden ?? ''));
  const help = codeBlock('text', commandHelp(buildProgram(ignoreExitCode), 'run'));
  return withPart(withPart(text ?? '', 'excerpt', excerpt), 'help', help);
}

const ENGINES = 'docs/engines.md';

async function enginesPage(root: string): Promise<string> {
  return withPart(await readFile(join(root, ENGINES), 'utf8'), 'tried', enginesPart(await readTried(root)), ENGINES);
}

/** Nothing is run: the program is only asked for its help. */
const ignoreExitCode = (): void => {};

function waiverPage({ meta }: WaiverCheck): [string, string] {
  const gates = { id: 'all', title: 'gates' } as const;
  return [`docs/checks/${meta.id}.md`, checkPage(gates, WAIVER_SECTION, { meta, needs: ['waivers'] })];
}

function checkPages(gate: Gate): [string, string][] {
  return gate.sections.flatMap((section) =>
    section.checks.map((check): [string, string] => [
      `docs/checks/${check.meta.id}.md`,
      checkPage(gate, section, check),
    ]),
  );
}
