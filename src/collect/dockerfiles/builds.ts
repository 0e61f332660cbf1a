import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeBuild } from '../../model/evidence/compose-service.ts';
import type { Position } from '../../model/evidence/position.ts';

/** One image that is built here: every service with the same Dockerfile, context and target. */
export interface Build {
  /** As it is shown: relative to the project directory, the Compose file itself for a Dockerfile written into it. */
  readonly path: string;
  /** As the Compose model shows it. */
  readonly context: string;
  readonly target?: string;
  readonly services: readonly string[];
  /** Absolute. */
  readonly contextPath: string;
  /** A file, absolute, or a text in the Compose file together with the place that names it. */
  readonly dockerfile: { readonly file: string } | { readonly text: string; readonly at: Position };
}

/** A context that is fetched is not looked at: what it holds at the time of the build is not known here. */
const ADDRESS = /^(?:[a-z][a-z+]*:\/\/|git@)/;

/**
 * The builds of a project from local folders, in the order of their first service.
 *
 * @param directory the project directory, absolute
 */
export function buildsOf({ services }: ComposeProject, directory: string): readonly Build[] {
  const builds = new Map<string, Build>();
  for (const { name, build, keys, at } of services) {
    if (build === undefined || ADDRESS.test(build.context)) continue;
    const one = buildOf(name, build, keys['build'] ?? at, directory);
    const key = JSON.stringify([one.contextPath, one.dockerfile, one.target]);
    const known = builds.get(key);
    builds.set(key, known ? { ...known, services: [...known.services, name] } : one);
  }
  return [...builds.values()];
}

function buildOf(service: string, build: ComposeBuild, at: Position, directory: string): Build {
  const contextPath = resolve(directory, build.context);
  const file = resolve(contextPath, build.dockerfile ?? 'Dockerfile');
  const inline = build.dockerfileInline;
  return {
    path: inline === undefined ? shownPath(file, directory) : at.file,
    context: build.context,
    ...(build.target !== undefined && { target: build.target }),
    services: [service],
    contextPath,
    dockerfile: inline === undefined ? { file } : { text: inline, at },
  };
}

/** With slashes on every system, so that a report reads the same everywhere. */
function shownPath(file: string, directory: string): string {
  const way = relative(directory, file);
  return isAbsolute(way) ? way : way.split(sep).join('/');
}
