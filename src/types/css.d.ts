// Style sheets are imported for their effect on the page only (webpack's style-loader).
declare module "*.css";
