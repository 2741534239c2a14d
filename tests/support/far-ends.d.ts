/** Far ends of tests that bring no types of their own. */
declare module 'oidc-provider' {
  const Provider: any;
  export default Provider;
}
declare module 'ldapjs' {
  const ldap: any;
  export default ldap;
}
