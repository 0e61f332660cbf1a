/** The subject of a statement about one container, on which replicas of a service can be told apart. */
export function containerSubject(container: { readonly service: string; readonly name: string }): {
  service: string;
  container: string;
} {
  return { service: container.service, container: container.name };
}
