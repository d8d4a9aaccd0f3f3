package laurel;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.life.Step;
import laurel.life.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The REST addresses at which steps are taken, read from the compiled controllers: an address takes
 * the steps that its method asks a module for, itself or through what it calls.
 */
final class StepAddresses {

  private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/classes"));
  private final Map<String, String> accessors = new HashMap<>();
  private final Map<String, Set<String>> addresses = new TreeMap<>();

  StepAddresses(ObjectProvider<Steps> modules, RequestMappingHandlerMapping mapping) {
    modules.forEach(this::accessors);
    mapping.getHandlerMethods().forEach(this::address);
  }

  /** Where a step is taken; empty where it is nowhere. */
  Set<String> of(Step<?, ?, ?> step) {
    return addresses.getOrDefault(step.name(), Set.of());
  }

  private void accessors(Steps module) {
    for (Method method : module.getClass().getMethods()) {
      if (method.getReturnType() == Step.class && method.getParameterCount() == 0) {
        try {
          var step = (Step<?, ?, ?>) method.invoke(module);
          accessors.put(module.getClass().getName() + "." + method.getName() + "()", step.name());
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private void address(RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    Class<?> controller = handler.getBeanType();
    if (!classes.contain(controller) || methods.contains(RequestMethod.GET)) {
      return;
    }
    Method method = handler.getMethod();
    var steps = new TreeSet<String>();
    follow(
        classes.get(controller).getMethod(method.getName(), method.getParameterTypes()),
        steps,
        new HashSet<>());
    String address = methods.iterator().next() + " " + info.getPatternValues().iterator().next();
    steps.forEach(step -> addresses.computeIfAbsent(step, _ -> new TreeSet<>()).add(address));
  }

  /** What comes after the runner is the step itself, not the way to it. */
  private void follow(JavaCodeUnit unit, Set<String> steps, Set<String> seen) {
    String step = accessors.get(unit.getOwner().getName() + "." + unit.getName() + "()");
    if (step != null) {
      steps.add(step);
    } else if (!unit.getOwner().getPackageName().equals("laurel.life")
        && seen.add(unit.getFullName())) {
      Stream.concat(
              unit.getCallsFromSelf().stream().map(call -> call.getTarget().resolveMember()),
              unit.getCodeUnitReferencesFromSelf().stream()
                  .map(reference -> reference.getTarget().resolveMember()))
          .flatMap(Optional::stream)
          .forEach(called -> follow(called, steps, seen));
    }
  }
}
