/** Properties that hold a name which the report must be able to say. */
const NAMES = new Set(['service', 'project', 'database', 'network', 'hostName']);

/** Variables that hold one. */
const NAMING = /(^|_)(DB|DATABASE|DBNAME|DATABASE_NAME|DB_NAME|VHOST|BUCKET)$/i;

/**
 * The names of services, projects, databases and images in a value. A password that equals one is masked in its place
 * only: everywhere else it is the name.
 */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const ofVariable = 'name' in value && 'value' in value && NAMING.test(String(value.name)) ? [value.value] : [];
  const named = entries.flatMap(([key, each]) => (NAMES.has(key) ? [each] : []));
  const images = entries.flatMap(([key, each]) => (key === 'image' && typeof each === 'string' ? partsOf(each) : []));
  const own = [...ofVariable, ...named].filter((name) => typeof name === 'string');
  return [...own, ...images, ...entries.flatMap(([, each]) => namesIn(each))];
}

/** `registry.example/shop/api:1.2`: its path, its last name and its tag. */
function partsOf(image: string): string[] {
  const [path = '', tag = ''] = image.split(/:(?=[^/]*$)/);
  return [image, path, path.split('/').at(-1) ?? '', tag].filter((part) => part !== '');
}
