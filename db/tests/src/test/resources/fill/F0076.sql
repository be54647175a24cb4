select auth.register_tenant('FILL', 'Fill');
