import { isAbsolute, join, relative } from 'node:path/posix';
import type { Position } from '../model/evidence/position.ts';
import { type Allowance, COST } from './allowance.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { FileReading, ProjectFiles } from './project-files.ts';
import type { Environment } from './variables/environment.ts';

/** What every step of loading needs to know. */
export interface Loading {
  readonly fs: ProjectFiles;
  /** Absolute; positions are relative to it, and files that other files name have to lie in it. */
  readonly projectDirectory: string;
  readonly environment: Environment;
  /** The version of Docker Compose as which the files are read. */
  readonly version: string;
  readonly diagnosis: Diagnosis;
  readonly allowance: Allowance;
}

/** A file that another file names: an `include`, an `extends`, an environment file. */
export interface NamedFile {
  readonly path: string;
  readonly at: Position;
  /** The construct that names it. */
  readonly construct: string;
}

/** The path as it is shown: relative to the project directory. */
export function shownPath({ projectDirectory }: Pick<Loading, 'projectDirectory'>, path: string): string {
  return relative(projectDirectory, path) || '.';
}

/** A path from the folder that it is relative to. */
export function pathFrom(directory: string, path: string): string {
  return isAbsolute(path) ? join(path) : join(directory, path);
}

/** Reads a file that must lie in the project directory. */
export function readInside(path: string, { fs, projectDirectory, allowance }: Loading): FileReading {
  const reading = fs.read(path, projectDirectory);
  allowance.spend(COST.file + ('text' in reading ? reading.text.length : 0));
  return reading;
}

/**
 * Reads a file that another one names. When it lies outside of the project directory or cannot be read, that is
 * reported, and what names it counts as not resolved; a directory nobody can read.
 */
export function readNamedFile({ path, at, construct }: NamedFile, loading: Loading): FileReading {
  const reading = readInside(path, loading);
  if ('refused' in reading) {
    const { diagnosis } = loading;
    if (reading.refused === 'directory') {
      diagnosis.error('file-unreadable', `${shownPath(loading, path)} was not read: ${reading.reason}`, at);
      return reading;
    }
    const code = reading.refused === 'outside-project' ? 'file-outside-project' : 'file-unreadable';
    diagnosis.warn(code, `${shownPath(loading, path)} was not read: ${reading.reason}`, at);
    diagnosis.unsupported.push({ construct, at });
  }
  return reading;
}
