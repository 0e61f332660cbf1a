import { type Command, Option } from 'commander';
import { FILE_FORMAT_NAMES } from '../../../reports/file-formats.ts';
import { PRIORITIES } from '../../model/priorities.ts';
import { parseDuration } from './duration-option.ts';
import { repeatable } from './repeatable-option.ts';

/** What is looked at: the Compose files, as `docker compose` takes them. */
export function withComposeFiles(command: Command): Command {
  return withVariables(command.addOption(repeatable('-f, --file <file>', 'Compose file')));
}

/** The same with the name of the running project and the settings. */
export function withTarget(command: Command): Command {
  return withVariables(
    command
      .addOption(repeatable('-f, --file <file>', 'Compose file'))
      .option('-p, --project <name>', 'Compose project on the engine'),
  ).option('-c, --config <file>', 'settings file (default: gates.yaml)');
}

/** Which engine is asked. */
export function withEngine(command: Command): Command {
  return command
    .option('--context <name>', 'Docker context')
    .option('-H, --host <url>', 'Docker engine, for example unix:///var/run/docker.sock');
}

/** Where documents are written, in which formats, and what fails a gate. */
export function withReports(command: Command): Command {
  return withFailOn(withReportFiles(withFormat(withOut(command))));
}

/** Where the folder of a run is written. */
export function withOut(command: Command): Command {
  return command.option('--out <folder>', 'folder for the reports', 'gates-report');
}

/** Who signs the folder of a run. */
export function withSigning(command: Command): Command {
  return command.option('--sign-key <file>', 'sign the run with this ed25519 key: PEM, or of ssh-keygen');
}

/** Who signs a run, and who confirms when it was made. */
export function withSealing(command: Command): Command {
  return withSigning(command).option(
    '--timestamp-cmd <program>',
    'program that has a time stamping authority confirm the run (RFC 3161)',
  );
}

/** In which formats documents are written. */
export function withFormat(command: Command): Command {
  return command.option('--format <list>', 'formats of the documents', 'md,json,html');
}

/** Which reports are written in one file each. */
export function withReportFiles(command: Command): Command {
  return command.addOption(
    repeatable('--report <format=path>', `report in one file, - for stdout: ${FILE_FORMAT_NAMES.join(', ')}`),
  );
}

/** What fails a gate. */
export function withFailOn(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--fail-on <priority>',
        'a finding this urgent or more fails its gate; with new, only findings that the baseline has not, and P0 (default: P1)',
      ).choices([...PRIORITIES, 'new']),
    )
    .option('--baseline <run>', 'earlier run to compare with: a result.json, the folder of a run, or an output folder');
}

/** How findings weigh, and whether gates wait for each other. */
export function withWeighing(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--severity <profile>',
        'how urgent findings are: for production or for development (default: prod)',
      ).choices(['prod', 'dev']),
    )
    .option('--keep-going', 'start a gate even when the one before it is not ready for it');
}

/** How far flows may go. */
export function withDestructiveFlows(command: Command): Command {
  return command.option('--allow-destructive <project>', 'run destructive flows too, on the project of this name');
}

/** How long collecting may take. */
export function withTimeout(command: Command): Command {
  return command.addOption(
    new Option('--timeout <time>', 'time for the whole collection, for example 90s').argParser(parseDuration),
  );
}

/** What is printed. */
export function withPrinting(command: Command): Command {
  return withProgress(command.option('--json', 'print the result as JSON on stdout'));
}

/** What is told on stderr while it works. */
export function withProgress(command: Command): Command {
  return command
    .option('--quiet', 'no progress on stderr')
    .option('--debug', 'tell every action and the stacks of errors on stderr, masked');
}

/** How secrets are masked. */
export function withMasking(command: Command): Command {
  return command.option('--fingerprint-key <file>', 'key of the fingerprints of secrets, to compare them between runs');
}

/** Where relative paths start, which profiles count, and where variables come from. */
export function withVariables(command: Command): Command {
  return command
    .option('--project-directory <folder>', 'folder that relative paths in the Compose files start from')
    .addOption(repeatable('--profile <name>', 'profile to enable'))
    .addOption(repeatable('--env-file <file>', 'environment file'));
}
