/** The version of this Regards; the package test holds it against package.json. */
export const version = '0.1.0'
