/** What whoever puts a picture into `incoming/` tells `pictures` of it: the name to keep it under. */
export const NAME_FIELD = 'name';
