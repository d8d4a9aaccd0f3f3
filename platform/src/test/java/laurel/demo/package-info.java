/** Cities of their own for tests, walked by the demo's walks. */
@NullMarked
package laurel.demo;

import org.jspecify.annotations.NullMarked;
