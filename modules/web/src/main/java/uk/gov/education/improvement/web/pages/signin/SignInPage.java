package uk.gov.education.improvement.web.pages.signin;

import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.shell.Page;

/**
 * @param then where to go once signed in
 * @param lost whether a form was sent that nobody signed in had sent
 * @param demonstration whether to say which accounts there are
 */
public record SignInPage(String user, String then, boolean lost, Errors errors, String token, boolean demonstration)
        implements Page {
    @Override
    public String title() {
        return "Sign in";
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }
}
