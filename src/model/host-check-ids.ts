/** The checks of what is between hosts, most urgent first. `gates merge` judges them; waivers may name them. */
export const HOST_CHECK_IDS = [
  'image-versions-differ',
  'secret-on-several-hosts',
  'port-on-several-hosts',
  'name-on-several-hosts',
  'engine-versions-differ',
] as const;
export type HostCheckId = (typeof HOST_CHECK_IDS)[number];

/** True for the name of a check that no gate has, because it is about several hosts. */
export function isHostCheck(id: string): id is HostCheckId {
  return (HOST_CHECK_IDS as readonly string[]).includes(id);
}
