/** A number or string that knows its unit. Plain literals fit, two different flavors don't mix: `Version` is no `Micros`. */
export type Flavor<T, Name extends string> = T & { readonly flavor?: Name }
