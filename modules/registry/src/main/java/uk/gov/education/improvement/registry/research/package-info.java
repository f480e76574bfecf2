/**
 * Research projects: who looked into what, with which authorities, and what came of it. They come by file, as facts of a source;
 * a project stands under its title, and a file that says something else of it becomes a correction.
 */
package uk.gov.education.improvement.registry.research;
