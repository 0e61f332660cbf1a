import type { ContainerInfo } from 'dockerode';
import type { MissingReason } from '../../model/capture.ts';
import { compareText } from '../../shared/compare.ts';
import { nearestName } from '../../shared/nearest.ts';

const PROJECT_LABEL = 'com.docker.compose.project';

/**
 * Why there is no container to look at: a project without containers was not looked at, so nothing about it may pass.
 *
 * @param all every container of the engine
 * @param ours those of the project when they were listed; all of them are gone by now
 */
export function nothingToAudit(
  project: string,
  all: readonly ContainerInfo[],
  ours: readonly ContainerInfo[],
): MissingReason {
  if (ours.length > 0) {
    const message = `every container of the project "${project}" was gone when it was inspected`;
    return { code: 'project.gone', message };
  }
  const labels = all.map(({ Labels }: { Labels: ContainerInfo['Labels'] | null }) => Labels?.[PROJECT_LABEL]);
  const projects = [...new Set(labels.filter((name) => name !== undefined))].toSorted(compareText);
  const message = `the project "${project}" has no container on this engine`;
  const nearest = nearestName(project, projects);
  const known = projects.length === 0 ? 'there is no project on it' : `its projects are ${projects.join(', ')}`;
  return { code: 'project.empty', message: `${message}; ${nearest ? `did you mean "${nearest}"? ` : ''}${known}` };
}
