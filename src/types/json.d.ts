// JSON arrives as unknown on purpose: the module that imports it states the type at its edge
// and checks it there. May not declare anything about the content of a particular file.
declare module "*.json" {
  const value: unknown;
  export default value;
}
