// Stands in for imported style sheets: tests have no page to style.
module.exports = {};
